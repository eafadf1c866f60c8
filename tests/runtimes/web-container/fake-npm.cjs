'use strict';
// Answers `npm install` without a network: one package exists, one never comes, others do not exist.
const fs = require('node:fs');
const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
for (const name of Object.keys(dependencies)) {
  if (name === 'slow') setInterval(() => {}, 1_000);
  else if (name === 'offline') {
    console.error('npm error code ENOTFOUND');
    process.exit(1);
  } else if (name !== 'double') {
    console.error(`npm error code E404\nnpm error 404 Not Found - GET https://registry/${name}`);
    process.exit(1);
  } else {
    fs.mkdirSync('node_modules/double', { recursive: true });
    fs.writeFileSync('node_modules/double/package.json', '{"version":"1.2.3"}');
    fs.writeFileSync('node_modules/double/index.js', 'module.exports = (x) => 2 * x;');
  }
}
