import { loadPHPRuntime, PHP } from '@php-wasm/universal';
import * as loader from '../../../../node_modules/@php-wasm/web-8-4/jspi/php_8_4.js';

/**
 * A fresh PHP from its compiled WebAssembly. `loadPHPRuntime` keeps nothing that another would see;
 * the package wants the name of a file where it would fetch from.
 */
export async function startPhp(module: WebAssembly.Module, stdin: string): Promise<PHP> {
  const input = new TextEncoder().encode(stdin);
  let at = 0;
  const runtime = await loadPHPRuntime(
    { ...loader, dependencyFilename: 'php.wasm' },
    {
      instantiateWasm(imports, started) {
        void WebAssembly.instantiate(module, imports).then((instance) => {
          started(instance, module);
        });
        return {};
      },
      locateFile: (file: string) => `https://runtime.invalid/${file}`,
      stdin: () => input[at++] ?? null,
    },
  );
  const php = new PHP(runtime);
  php.mkdir('/lane');
  php.mkdir('/work');
  php.chdir('/work');
  return php;
}
