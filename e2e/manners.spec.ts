// What the page keeps for its reader: the place, the focus, the words in the box.
import type { Page } from '@playwright/test';
import { expect, facet, test, total } from './journey';

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const title = (page: Page, at: number) => page.locator('.hit-row .title a').nth(at);

async function scrollToStory(page: Page, at: number): Promise<number> {
  await title(page, at).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  const place = await scrolled(page);
  expect(place).toBeGreaterThan(300);
  return place;
}

for (const [size, viewport] of Object.entries({
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 1000 },
})) {
  test.describe(size, () => {
    test.use({ viewport });

    test('Back from a story comes to the same place in the list', async ({ page }) => {
      await page.goto('/?q=president&sort=oldest');
      const place = await scrollToStory(page, 12);
      await title(page, 12).click();
      await page.waitForURL(/articles/);
      await expect(page.locator('.prose')).toBeVisible();
      expect(await scrolled(page)).toBe(0);
      await page.goBack();
      await expect(page).toHaveURL('/?q=president&sort=oldest');
      await expect.poll(() => scrolled(page)).toBe(place);
      await expect(title(page, 12)).toBeFocused();
    });

    test('so it does after the story was loaded anew', async ({ page }) => {
      await page.goto('/?q=president&sort=oldest');
      const place = await scrollToStory(page, 12);
      await title(page, 12).click();
      await page.waitForURL(/articles/);
      await page.reload();
      await expect(page.locator('.prose')).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL('/?q=president&sort=oldest');
      await expect(title(page, 12)).toBeVisible();
      await expect.poll(() => scrolled(page)).toBe(place);
    });

    test('a list that is loaded anew stays where it was', async ({ page }) => {
      await page.goto('/?q=president&sort=oldest');
      const place = await scrollToStory(page, 12);
      await page.reload();
      await expect(title(page, 12)).toBeVisible();
      await expect.poll(() => scrolled(page)).toBe(place);
    });
  });
}

test('Back goes through filters and words one by one, forth again too', async ({ page }) => {
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  await page.goto('/');
  await box.fill('president');
  await box.press('Enter');
  await expect(page).toHaveURL('/?q=president');
  await facet(page, 'People', 'Ronald Reagan').link.click();
  await expect(page).toHaveURL('/?q=president&person=ronald-reagan');
  const chosen = await total(page);
  await page.goBack();
  await expect(page).toHaveURL('/?q=president');
  await expect(page.getByRole('link', { name: 'Remove the filter Ronald Reagan' })).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(box).toHaveValue('');
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL('/?q=president&person=ronald-reagan');
  await expect(box).toHaveValue('president');
  await expect.poll(() => total(page)).toBe(chosen);
});

test('the focus stays on a filter that is chosen, in sight', async ({ page }) => {
  await page.goto('/?q=president');
  const names = await page.getByRole('region', { name: 'People' }).getByRole('listitem').allInnerTexts();
  for (const name of names.map((text) => text.split('\n')[0] ?? '').slice(2, 4)) {
    const { link } = facet(page, 'People', name);
    await link.focus();
    await link.press('Enter');
    await expect(page.getByRole('link', { name: `Remove the filter ${name}` })).toBeVisible();
    await expect(page.locator(':focus')).toContainText(name);
    await expect(page.locator(':focus')).toBeInViewport();
  }
});

test('the focus goes to the chip of a value that was excluded, and from a chip that is gone to the count', async ({
  page,
}) => {
  await page.goto('/?q=president');
  const { exclude } = facet(page, 'People', 'Ronald Reagan');
  await exclude.focus();
  await exclude.press('Enter');
  const chip = page.getByRole('link', { name: 'Remove the filter not Ronald Reagan' });
  await expect(chip).toBeVisible();
  await expect(page.locator(':focus')).toHaveAccessibleName(/Ronald Reagan/);
  await chip.focus();
  await chip.press('Enter');
  await expect(chip).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveText(/stories/);
});

test('another page of stories begins at the top, and so does the focus', async ({ page }) => {
  await page.goto('/');
  const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' });
  await next.focus();
  await next.press('Enter');
  await expect(page).toHaveURL('/?page=2');
  await expect(page.locator('#results h1')).toBeFocused();
  expect(await scrolled(page)).toBe(0);
});

test('words that are typed and not yet searched outlast a filter', async ({ page }) => {
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  await page.goto('/');
  await box.fill('wheat');
  await facet(page, 'People', 'Ronald Reagan').link.click();
  await expect(page).toHaveURL('/?person=ronald-reagan');
  await expect(box).toHaveValue('wheat');
});

test('who asks for stillness gets it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/?q=president');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => getComputedStyle(element))
      .filter((style) => style.scrollBehavior === 'smooth' || !/^0s(, 0s)*$/.test(style.transitionDuration))
      .map((style) => style.transitionProperty),
  );
  expect(moving).toEqual([]);
});

test('the place in the masthead is said', async ({ page }) => {
  await page.goto('/people/mikhail-gorbachev');
  const main = page.getByRole('navigation', { name: 'Main' });
  await expect(main.getByRole('link', { name: 'People' })).toHaveAttribute('aria-current', 'true');
  await main.getByRole('link', { name: 'About' }).click();
  await expect(main.getByRole('link', { name: 'About' })).toHaveAttribute('aria-current', 'page');
  await expect(main.locator('[aria-current]')).toHaveCount(1);
});
