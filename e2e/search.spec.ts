import { expect, facet, search, test, total } from './journey';

test('words are found, counted and marked, and the question is said in words', async ({ page }) => {
  await page.goto('/');
  await search(page, 'Gorbachev president');
  await expect(page).toHaveURL('/?q=Gorbachev+president');
  await expect(page.getByText(/^Stories with gorbachev .* and president\.$/)).toBeVisible();
  const marked = page.locator('.hits mark');
  expect(await total(page)).toBeGreaterThan(0);
  await expect(marked.first()).toBeVisible();
  for (const word of await marked.allInnerTexts()) expect(word.toLowerCase()).toMatch(/^(gorbachev|president)$/);
});

test('a facet gives as many stories as it says, and the filter is in the address', async ({ page }) => {
  await page.goto('/');
  for (const [group, value, parameter] of [
    ['People', 'Richard Nixon', /person=richard-nixon/],
    ['Topics', 'Politics and government', /topic=medtop%3A11000000/],
  ] as const) {
    const chosen = facet(page, group, value);
    const count = await chosen.count();
    expect(count).toBeGreaterThan(0);
    await chosen.link.click();
    await expect(page).toHaveURL(parameter);
    expect(await total(page)).toBe(count);
  }
});

test('person, dates and topic filter together, survive new words, and can be let go one by one', async ({ page }) => {
  await page.goto('/');
  await facet(page, 'People', 'Ronald Reagan').link.click();
  await expect(page).toHaveURL(/person=ronald-reagan/);
  const all = await total(page);
  await page.getByLabel('from').fill('1981');
  await page.getByLabel('to', { exact: true }).fill('1988-12');
  await page.getByRole('button', { name: 'Set the dates' }).click();
  await expect(page).toHaveURL('/?person=ronald-reagan&from=1981-01-01&to=1988-12-31');
  await expect(page.getByText('published from 1 January 1981 to 31 December 1988')).toBeVisible();
  const inOffice = await total(page);
  expect(inOffice).toBeGreaterThan(0);
  expect(inOffice).toBeLessThan(all);

  await page.getByRole('region', { name: 'Topics' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/topic=/);
  await search(page, 'president');
  await expect(page).toHaveURL(/q=president.*person=ronald-reagan.*topic=.*from=1981-01-01&to=1988-12-31/);

  await page.getByRole('link', { name: 'Remove the filter Ronald Reagan' }).click();
  await expect(page).not.toHaveURL(/person=/);
  await expect(page).toHaveURL(/q=president.*topic=/);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/?q=president');
});

test('the back button and a shared link bring the same stories', async ({ page, browser }) => {
  await page.goto('/?q=president');
  const before = await page.locator('.hits .title').allInnerTexts();
  await page.getByRole('region', { name: 'Sources' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/source=/);
  const filtered = await page.locator('.hits .title').allInnerTexts();
  const shared = page.url();
  await page.goBack();
  await expect(page).toHaveURL('/?q=president');
  await expect(page.getByRole('combobox', { name: 'Search the archive' })).toHaveValue('president');
  expect(await page.locator('.hits .title').allInnerTexts()).toEqual(before);
  const other = await browser.newPage();
  await other.goto(shared);
  expect(await other.locator('.hits .title').allInnerTexts()).toEqual(filtered);
  await other.close();
});

test('two people can be asked for in one story', async ({ page }) => {
  await page.goto('/?person=george-h-w-bush&person=george-w-bush');
  const any = await total(page);
  await page.getByRole('link', { name: 'all of them' }).click();
  await expect(page).toHaveURL(/people=all/);
  const both = await total(page);
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(any);
});

test('a value can be excluded', async ({ page }) => {
  await page.goto('/');
  const all = await total(page);
  const reagan = facet(page, 'People', 'Ronald Reagan');
  const count = await reagan.count();
  await reagan.exclude.focus();
  await reagan.exclude.press('Enter');
  await expect(page).toHaveURL('/?not.person=ronald-reagan');
  expect(await total(page)).toBe(all - count);
});

test('a bar of the timeline leads to its stories, and the table says the same', async ({ page }) => {
  await page.goto('/');
  await page.getByText('As a table').click();
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .first();
  const [found = ''] = await row.locator('td').allInnerTexts();
  await page.locator('svg[role=group] a').first().click();
  await expect(page).toHaveURL(/from=\d{4}-01-01&to=\d{4}-12-31/);
  expect(await total(page)).toBe(Number(found));
});

test('pages are numbered, keep the question and reach the last story', async ({ page }) => {
  await page.goto('/?size=20&sort=oldest');
  const all = await total(page);
  const last = Math.ceil(all / 20);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: String(last), exact: true })
    .click();
  await expect(page).toHaveURL(`/?sort=oldest&page=${last}`);
  await expect(page.locator('.hits > li, .hits .copy')).toHaveCount(all - 20 * (last - 1));
});

test('parameters that make no sense are ignored with a note', async ({ page }) => {
  await page.goto('/?page=none&from=yesterday&colour=red&q="cold+war');
  const notes = page.getByRole('list', { name: 'Notes on this search' });
  await expect(notes.getByRole('listitem')).toHaveCount(4);
  await expect(notes).toContainText('“page” must be a whole number');
  await expect(notes).toContainText('The quotation mark was not closed');
});

test('nothing found says what to do next', async ({ page }) => {
  await page.goto('/?q=xyzzy&person=richard-nixon');
  await expect(page.getByRole('heading', { name: 'No story fits.' })).toBeVisible();
  await page.getByRole('link', { name: 'Keep the filters, drop the words' }).click();
  await expect(page).toHaveURL('/?person=richard-nixon');
  expect(await total(page)).toBeGreaterThan(0);
});

test('the API answers as the page does', async ({ page, request }) => {
  const address = '?q=president&person=ronald-reagan';
  await page.goto(`/${address}`);
  const api = await (await request.get(`/api/search${address}`)).json();
  expect(api.total).toBe(await total(page));
  expect(api.hits.map((hit: { headline: string }) => hit.headline)).toEqual(
    await page.locator('.hits .title').allInnerTexts(),
  );
  expect(api.timeline.reduce((sum: number, bar: { count: number }) => sum + bar.count, 0)).toBe(api.total);
  for (const value of api.facets.topic) {
    const chosen = await (await request.get(`/api/search${value.href.slice(1)}`)).json();
    expect(chosen.total, value.label).toBe(value.count);
  }
});

test('an order that was chosen stays when other words or dates are asked for', async ({ page }) => {
  await page.goto('/?q=president&sort=oldest');
  await page.getByLabel('from').fill('1980');
  await page.getByRole('button', { name: 'Set the dates' }).click();
  await expect(page).toHaveURL('/?q=president&from=1980-01-01&sort=oldest');
  await search(page, 'war');
  await expect(page).toHaveURL('/?q=war&from=1980-01-01&sort=oldest');
});

test('the keyboard alone finds a story and comes back', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeFocused();
  await page.keyboard.type('Gorbachev');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/?q=Gorbachev');
  await page.locator('.hits .title a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/.*q=Gorbachev/);
  await page.getByRole('link', { name: 'Back to the stories found' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/\?q=Gorbachev#story-\w+$/);
});

test('copies of one text are told apart in the counts, and each leads to the others', async ({ page }) => {
  await page.goto('/?q=wheat');
  await expect(page.getByRole('status')).toHaveText('4 stories');
  await expect(page.locator('.bar')).toContainText('in 1 family of copies');
  await page.getByRole('link', { name: '3 copies' }).first().click();
  await expect(page).toHaveURL(/articles\/.*#copies/);
  const copies = page.locator('#copies');
  await expect(copies.getByRole('heading')).toHaveText('This text in 4 stories');
  await expect(copies.locator('li').first()).toContainText('Continental Wire · 22 Jul 2022 · first');
  await expect(copies.locator('li').last()).toContainText('Morning Ledger · 25 Jul 2022 · latest');
});

test('what professionals type is understood, said in words, and marked where it stands', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('"berlin wall" OR sentence(gorbachev resigns)')}`);
  await expect(page.locator('.asked')).toContainText('in one sentence');
  expect(await total(page)).toBeGreaterThan(0);
  await expect(
    page
      .locator('.hits mark')
      .filter({ hasText: /^Berlin Wall$/i })
      .first(),
  ).toBeVisible();
  await page.goto(`/?q=${encodeURIComponent('office:"president of the United States" date:1980s')}`);
  const held = await total(page);
  expect(held).toBeGreaterThan(0);
  await page.goto(`/?q=${encodeURIComponent('person:"Ronald Reagan" date:1980s')}`);
  expect(await total(page)).toBeLessThanOrEqual(held);
  expect(await total(page)).toBeGreaterThan(0);
});

test('a word that the archive does not have leads to the one that was meant', async ({ page }) => {
  await page.goto('/?q=gorbachew');
  await page
    .getByRole('link', { name: /gorbachev/i })
    .first()
    .click();
  await expect(page).toHaveURL(/q=gorbachev/i);
  await expect(page.locator('.hits > li').first()).toBeVisible();
  expect(await total(page)).toBeGreaterThan(0);
});

test('a question of 100,000 letters, a thousand alternatives or 200 brackets is answered with a note', async ({
  page,
}) => {
  const notes = page.getByRole('list', { name: 'Notes on this search' });
  await page.goto(`/?q=${'wheat+'.repeat(17_000)}`);
  await expect(notes).toContainText('cut after');
  expect(await total(page)).toBeGreaterThan(0);
  await page.goto(`/?q=${Array.from({ length: 1000 }, (_, at) => `w${at}`).join('+OR+')}+OR+war`);
  await expect(notes).toContainText('Only the first');
  await page.goto(`/?q=${'('.repeat(200)}war${')'.repeat(200)}`);
  expect(await total(page)).toBeGreaterThan(0);
});
