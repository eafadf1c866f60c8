import { chromium } from 'playwright';
const [,, path='learn/urn', steps='4', widths='1440', tag='a', lang='en-US'] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const spec of widths.split(',')) {
  const [w, scheme='light'] = spec.split(':');
  const p = await b.newPage({ viewport: { width: +w, height: 900 }, colorScheme: scheme, locale: lang, serviceWorkers: 'block' });
  p.setDefaultTimeout(20000);
  p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log(m.text()));
  p.on('pageerror', (e) => console.log(String(e)));
  await p.goto(`http://127.0.0.1:4471/#/${path}`);
  await p.getByRole('heading', {level:2}).first().waitFor({timeout:60000});
  for (let s = 1; s <= +steps; s++) {
    const commit = p.locator('form.prediction button[type=submit]');
    await p.waitForTimeout(400);
    if (await commit.count()) { const r = p.locator('form.prediction input[type=radio]').nth(1); if (await r.count()) await r.check(); await p.waitForTimeout(500); await commit.click(); await p.waitForTimeout(900);}    
    else await p.waitForTimeout(900);
    const many = p.locator('.actions button, .runs button').nth(1);
    if (await many.count()) { await many.click(); await p.waitForTimeout(300); }
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) console.log('sideways', w, s, over);
    await p.screenshot({ path: `/tmp/h/la-${tag}-${w}-${s}.png`, fullPage: true });
    const next = p.locator('.move button').last();
    if (s < +steps) { await next.click(); await p.waitForTimeout(500); }
  }
  await p.close();
}
await b.close();
