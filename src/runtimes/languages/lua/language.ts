import type { Language } from '../../language.ts';

export const lua: Language = {
  id: 'lua',
  label: 'Lua',
  version: 'Lua 5.4',
  packages: ['wasmoon@1.16.0'],
  licence: 'MIT',
  fidelity: 'reference',
  caveats: [
    'Of libraries there are those of Lua itself, and the assertions of luaunit; no LuaRocks.',
    'No processes and no files but those the program writes itself.',
    'Tests that do more than compare what one function returns share an interpreter with the program, without most of the debug library; a program that knows luaunit could mislead them.',
  ],
  lineComment: '--',
  stopSequences: ['\nlocal', '\nfunction', '\n--', '\n\n'],
  editorMode: 'lua',
  example:
    'local squares = {}\nfor i = 1, 3 do squares[i] = i * i end\nprint(table.concat(squares, " "))\n',
};
