const headers = [
  '#include<stdlib.h>',
  '#include<algorithm>',
  '#include<math.h>',
  '#include<stdio.h>',
  '#include<vector>',
  '#include<string>',
  '#include<climits>',
  '#include<cstring>',
  '#include<iostream>',
];

/** The headers CodeGeeX puts before a C++ program (`IMPORT_HELPER`): those its prompt does not have. */
export function cppIncludes(prompt: string): string {
  const missing = headers.filter((header) => !prompt.includes(header));
  return missing.map((header) => `${header}\n`).join('');
}
