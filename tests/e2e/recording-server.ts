import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers everything, allows every origin, and keeps a log of who came. */
export interface RecordingServer {
  /** Without a scheme, so that it can be asked as http and as ws. */
  readonly host: string;
  readonly hits: readonly string[];
  stop(): Promise<void>;
}

/** Starts the server on a free port of this machine. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.end('reached');
  });
  server.on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url ?? ''}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    hits,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
