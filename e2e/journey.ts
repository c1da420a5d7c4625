// The test that all journeys use: an error on the browser's console or in a page fails it.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export const test = base.extend<{ problems: string[] }>({
  problems: [
    async ({ context }, use) => {
      const problems: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => problems.push(String(error.error())));
      await use(problems);
      expect(problems, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The number of stories that the page says it found. */
export async function total(page: Page): Promise<number> {
  const text = await page.getByRole('status').innerText();
  return Number(text.replace(/,/g, '').match(/\d+/)?.[0]);
}

/** A value of a facet group and the count beside it. */
export function facet(page: Page, group: string, value: string) {
  const row = page
    .getByRole('region', { name: group, exact: true })
    .getByRole('listitem')
    .filter({ hasText: value })
    .first();
  return {
    link: row.getByRole('link').first(),
    exclude: row.getByRole('link', { name: 'Exclude' }),
    count: async () => Number((await row.locator('.num').innerText()).replace(/,/g, '')),
  };
}

export async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Search the archive').fill(words);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === words);
}

/** What axe finds on the page as it is. In "legacy mode" it opens no other page to sum up: that is for frames, of which we have none. */
export async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
