import type {
  FromProgramSupervisor,
  LaneFile,
  LaneKit,
  LaneRules,
  ToProgramSupervisor,
} from '../protocol.ts';
import { Clock } from './clock.ts';
import { tickWhileHidden } from './hidden-ticks.ts';
import { ProgramLane } from './program-lane.ts';
import { ProgramPool } from './program-pool.ts';

/**
 * Answers the page over its private port from inside the frame of one language: compiles what lanes
 * share, hands out programs, keeps the clock. Nothing in this realm ever runs code of a sample.
 */
export function supervisePrograms(port: MessagePort): void {
  const send = (message: FromProgramSupervisor): void => {
    port.postMessage(message);
  };
  let pool: Promise<ProgramPool> | undefined;
  port.onmessage = ({ data }: MessageEvent<ToProgramSupervisor>) => {
    switch (data.type) {
      case 'ping':
        send({ type: 'pong' });
        break;
      case 'start':
        pool = start(data.kit, data.rules);
        pool.then(
          () => {
            send({ type: 'ready' });
          },
          (error: unknown) => {
            send({ type: 'start-failed', message: String(error) });
          },
        );
        break;
      case 'run':
        void pool
          ?.then((ready) => ready.run(data.request))
          .then((result) => {
            send({ type: 'result', id: data.id, result });
          });
    }
  };
}

async function start(kit: LaneKit, rules: LaneRules): Promise<ProgramPool> {
  const clock = new Clock();
  tickWhileHidden(clock.look);
  const script = new Blob([await kit.lane.text()], { type: 'text/javascript' });
  const parts = { laneUrl: URL.createObjectURL(script), files: await compileFiles(kit) };
  const first = new ProgramLane(parts);
  await first.ready;
  return new ProgramPool(clock, parts, rules, first);
}

async function compileFiles({ files, compile }: LaneKit): Promise<Record<string, LaneFile>> {
  const ready = Object.entries(files).map(async ([name, file]) => [
    name,
    compile.includes(name) ? await WebAssembly.compile(await file.arrayBuffer()) : file,
  ]);
  return Object.fromEntries(await Promise.all(ready)) as Record<string, LaneFile>;
}
