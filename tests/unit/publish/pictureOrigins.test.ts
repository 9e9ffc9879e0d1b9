import { expect, it } from 'vitest';
import { pictureOrigins } from '../../../src/publish/pictureOrigins.ts';
import { policyTag } from '../../../src/publish/template.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

/** A story with one event that has these pictures. */
function storyWith(...addresses: readonly string[]): ReturnType<typeof makeStory> {
  const media = addresses.map((src) => ({ kind: 'image', src, alt: 'A picture' }));
  return makeStory([], { events: [{ id: 'one', when: '2025', track: 'a', title: 'One', media }] });
}

it('are the sites of the pictures that are elsewhere, once each and in order', () => {
  const stories = [
    storyWith('media/own.svg', 'https://b.example/1.jpg', 'https://a.example:8443/2.jpg'),
    storyWith('https://b.example/3.jpg', 'https://пример.рф/4.jpg'),
  ];
  expect(pictureOrigins(stories)).toEqual([
    'https://a.example:8443',
    'https://b.example',
    'https://xn--e1afmkfd.xn--p1ai',
  ]);
  expect(pictureOrigins([storyWith('media/own.svg')])).toEqual([]);
});

it('never hold what would end a directive of the policy', () => {
  const hostile = ['https://a;script-src/1.jpg', 'https://a,b/2.jpg', "https://a'b/3.jpg", 'https://*/4.jpg'];
  expect(pictureOrigins([storyWith(...hostile)])).toEqual([]);
});

it('are added to the policy’s pictures, and to nothing else of it', () => {
  const strict = policyTag([]);
  expect(strict).toContain('img-src &#39;self&#39; data:; ');
  const widened = policyTag(['https://a.example']);
  expect(widened).toBe(strict.replace(' data:;', ' data: https://a.example;'));
});
