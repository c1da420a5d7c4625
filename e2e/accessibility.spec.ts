import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './journey';

const PAGES = [
  '/',
  '/?q=president&person=ronald-reagan&not.source=UPI&from=1980',
  '/?q=xyzzy',
  '/?page=none',
  '/people',
  '/people/mikhail-gorbachev',
  '/people/~bob-dylan',
  '/verdicts',
  '/topics',
  '/topics/medtop:11000000',
  '/about',
];
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 1000 } };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      for (const address of [...PAGES, 'a story', '/nowhere']) {
        test(`${address} has no violation that axe finds, and fits the screen`, async ({ page, problems }) => {
          await page.goto(address === 'a story' ? '/?q=harbour' : address);
          if (address === 'a story') {
            await page.locator('.hits .title a').first().click();
            await page.waitForURL(/articles/);
            for (const summary of await page.locator('summary').all()) await summary.click();
          }
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'pixels beyond the right edge').toBe(0);
          if (address === '/nowhere') problems.length = 0; // the browser itself logs the 404
        });
      }
    });
  }
}
