import type { Page } from '@playwright/test';
import { expect, test, total } from './journey';

const chart = (page: Page) => page.locator('figure.chart').first();
const bars = (page: Page) => chart(page).locator('svg[role=group] a');
const ways = (page: Page) => page.getByRole('navigation', { name: 'Chart' });
const count = async (page: Page, at: number) =>
  Number(((await bars(page).nth(at).getAttribute('aria-label')) ?? '').match(/: ([\d,]+) stor/)?.[1]?.replace(',', ''));

test('the timeline goes from years to months to days and back out', async ({ page }) => {
  await page.goto('/?q=president');
  for (const unit of ['year', 'month', 'day']) {
    await expect(page.getByRole('group', { name: `Stories by ${unit}` })).toBeVisible();
    const stories = await count(page, 0);
    expect(stories).toBeGreaterThan(0);
    const before = page.url();
    await bars(page).first().click();
    await expect(page).not.toHaveURL(before);
    await expect.poll(() => total(page)).toBe(stories);
  }
  await expect(page).toHaveURL(/from=(\d{4}-\d\d-\d\d)&to=\1/);
  const wider = ways(page).getByText('Wider:').locator('..').getByRole('link');
  await expect(wider).toHaveText([/^[A-Z][a-z]+ \d{4}$/, /^\d{4}$/, 'all years']);
  await wider.nth(1).click();
  await expect(page).toHaveURL(/from=\d{4}-01-01&to=\d{4}-12-31/);
  await expect(wider).toHaveText(['all years']);
  await wider.click();
  await expect(page).toHaveURL('/?q=president');
});

test('the bars and the stories without a day are all that was found', async ({ page, request }) => {
  for (const address of ['?q=president', '?q=war&from=1981-01-20&to=1989-01-20', '?person=ronald-reagan&from=1985']) {
    await page.goto(`/${address}`);
    const api = await (await request.get(`/api/search${address}`)).json();
    const shown = await bars(page).evaluateAll((all) =>
      all.map((bar) => Number((bar.getAttribute('aria-label') ?? '').match(/: (\d+) stor/)?.[1])),
    );
    const sum = shown.reduce((all, one) => all + one, 0);
    expect(sum).toBe(api.timeline.reduce((all: number, bar: { count: number }) => all + bar.count, 0));
    expect(sum).toBe(await total(page));
  }
});

test('the share of the archive is shown on demand and stays while filters change', async ({ page }) => {
  await page.goto('/?q=president');
  const all = await total(page);
  await ways(page).getByRole('link', { name: 'share of the archive' }).click();
  await expect(page).toHaveURL('/?q=president&chart=share');
  await expect(chart(page)).toContainText('What part of the archive’s stories of each year was found.');
  expect(await total(page)).toBe(all);
  await bars(page).first().click();
  await expect(page).toHaveURL(/&from=.*&chart=share$/);
  await ways(page).getByRole('link', { name: 'stories', exact: true }).click();
  await expect(page).not.toHaveURL(/chart=/);
});

test('the keyboard chooses a range, hears it, and can let it go', async ({ page }) => {
  await page.goto('/?q=president');
  const slider = page.getByRole('slider', { name: 'Range of years' });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', 'nothing chosen');
  await slider.press('ArrowRight');
  await slider.press('Shift+ArrowRight');
  await slider.press('Shift+End');
  const said = (await slider.getAttribute('aria-valuetext')) ?? '';
  expect(said).toMatch(/^\d{4} to \d{4}: \d+ stories$/);
  await slider.press('Escape');
  await expect(slider).toHaveAttribute('aria-valuetext', 'nothing chosen');
  await expect(page).toHaveURL('/?q=president');
  await slider.press('End');
  await slider.press('Shift+PageDown');
  const chosen = (await slider.getAttribute('aria-valuetext')) ?? '';
  const [, first, last, stories] = chosen.match(/^(\d{4}) to (\d{4}): (\d+) stor/) ?? [];
  expect(Number(stories)).toBeGreaterThan(0);
  await slider.press('Enter');
  await expect(page).toHaveURL(`/?q=president&from=${first}-01-01&to=${last}-12-31`);
  await expect.poll(() => total(page)).toBe(Number(stories));
  await expect(page.getByRole('slider')).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL('/?q=president');
});

/** Drags over the bars; `down`: pixels below the chart's middle where it is let go. */
async function drag(page: Page, from: number, to: number, down = 0) {
  const box = await chart(page).locator('.brushable').boundingBox();
  if (box === null) throw new Error('The chart has no place on the page.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 4 });
  await page.mouse.move(box.x + box.width * to, y + down, { steps: 4 });
  const said = await page.locator('.brushed').innerText();
  return { said, release: () => page.mouse.up() };
}

test('dragging over bars asks for their days, whole bars only; Escape or letting go far away does not', async ({
  page,
}) => {
  await page.goto('/?q=president');
  await expect(page.getByRole('slider')).toBeAttached();
  const escaped = await drag(page, 0.3, 0.8);
  await page.keyboard.press('Escape');
  await escaped.release();
  const away = await drag(page, 0.3, 0.8, 300);
  await away.release();
  await expect(page.locator('.chosen-range')).toHaveCount(0);
  await expect(page).toHaveURL('/?q=president');
  const { said, release } = await drag(page, 0.3, 0.8);
  const [, first, last, stories] = said.match(/^(\d{4}) to (\d{4}): (\d+) stor/) ?? [];
  expect(Number(stories)).toBeGreaterThan(0);
  await release();
  await expect(page).toHaveURL(`/?q=president&from=${first}-01-01&to=${last}-12-31`);
  await expect.poll(() => total(page)).toBe(Number(stories));
});

test.describe('a comparison', () => {
  const lines = '/compare?of=person:ronald-reagan&of=president';

  test('begins at a search, and each total and each point leads to as many stories as it says', async ({ page }) => {
    await page.goto('/?person=ronald-reagan');
    const reagan = await total(page);
    await ways(page).getByRole('link', { name: 'Compare' }).click();
    await expect(page).toHaveURL('/compare?of=person:ronald-reagan');
    await page.getByLabel('Line 2').fill('president');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL(lines);
    const legend = page.getByRole('list', { name: 'Lines' }).getByRole('listitem');
    await expect(legend).toContainText([`Ronald Reagan ${reagan} stories`, 'president']);
    const point = bars(page).first();
    const [, stories] = ((await point.getAttribute('aria-label')) ?? '').match(/: (\d+) stor/) ?? [];
    await point.locator('.reach').click({ force: true });
    await expect(page).toHaveURL(/q=.*&from=.*&to=/);
    expect(await total(page)).toBe(Number(stories));
    await page.goto(lines);
    await legend.first().getByRole('link').click();
    await expect(page).toHaveURL(/\/\?q=person/);
    expect(await total(page)).toBe(reagan);
  });

  test('says in a table what its lines say, and notes what it leaves out', async ({ page }) => {
    await page.goto(`${lines}&of=person:nobody&of=war&of=peace`);
    const notes = page.getByRole('list', { name: 'Notes on this comparison' });
    await expect(notes.getByRole('listitem')).toHaveText([
      '4 can be compared: “peace” was left out.',
      'person:nobody: No person “nobody” is known to this archive.',
    ]);
    await page.getByText('As a table').click();
    const cells = await page.getByRole('table').locator('tbody tr td:nth-child(2)').allInnerTexts();
    const sum = cells.reduce((all, cell) => all + Number(cell.replace(',', '')), 0);
    await expect(page.getByRole('list', { name: 'Lines' }).getByRole('listitem').first()).toContainText(
      `${sum} stories`,
    );
  });

  test('takes a hostile address', async ({ page }) => {
    const long = 'x'.repeat(480);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(
      `/compare?of=${encodeURIComponent('<script>alert(1)</script>')}&of=${long}&of=%D8&of=مرحبا&from=soon`,
    );
    await expect(page.getByRole('heading', { name: 'Compare' })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('bars, steps back out, shares and comparisons are links and a form', async ({ page }) => {
    await page.goto('/?q=president');
    await expect(page.getByRole('slider')).toHaveCount(0);
    const stories = await count(page, 0);
    await bars(page).first().locator('.reach').click();
    await expect(page).toHaveURL(/from=\d{4}-01-01/);
    expect(await total(page)).toBe(stories);
    await ways(page).getByRole('link', { name: 'all years' }).click();
    await expect(page).toHaveURL('/?q=president');
    await ways(page).getByRole('link', { name: 'Compare' }).click();
    await page.getByLabel('Line 2').fill('war OR peace');
    await page.getByLabel('from').fill('1980');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL('/compare?of=president&of=war+OR+peace&from=1980-01-01');
    await expect(page.getByRole('group', { name: /one line each/ })).toBeVisible();
  });
});
