import { describe, expect, test } from 'vitest';
import { boxOf, isAnySize, isSideBar } from './boxes';
import { parsePage } from './parse-page';

function element(html: string): Element {
  const parsed = parsePage(`<html><body>${html}</body></html>`);
  const first = parsed.ok ? parsed.document.body.firstElementChild : null;
  if (!first) throw new Error(`no element in ${html}`);
  return first;
}

describe('a box beside the story is known by its names', () => {
  test.each([
    ['<div class="tags">', 'navigation'],
    ['<ul class="tag-list">', 'navigation'],
    ['<div class="article__tags">', 'navigation'],
    ['<div class="relatedStories">', 'related'],
    ['<div id="wp-auth-check-wrap">', 'navigation'],
    ['<div class="privacy-notice">', 'navigation'],
    ['<section class="post_comments">', 'comment'],
  ])('%s', (html, part) => {
    expect(boxOf(element(html))).toBe(part);
  });
});

describe('what a name says of the story itself makes no box', () => {
  test.each([
    '<p class="tagStyle_z4kqwb">',
    '<div class="post-17 type-post tag-related category-audio comments-open">',
    '<div class="tag-winter">',
    '<div class="article-body sidebar">',
  ])('%s', (html) => {
    expect(boxOf(element(html))).toBeNull();
  });
});

test('comments are left out at any size, and pages that have some are not', () => {
  expect(isAnySize(element('<ol class="comments">'))).toBe(true);
  expect(isAnySize(element('<div class="entry-comments">'))).toBe(true);
  expect(isAnySize(element('<div class="has-comments">'))).toBe(false);
});

test('the column beside a story is a side bar, a page that has one is not', () => {
  expect(isSideBar(element('<div id="sidebar">'))).toBe(true);
  expect(isSideBar(element('<div class="widget-area">'))).toBe(true);
  expect(isSideBar(element('<div class="mainwrap single-default sidebar">'))).toBe(false);
});
