import { expect, test } from 'vitest';
import { initialsOf } from '../../renderer/ui/initials.ts';

test.for([
  ['Gisela Böhm', 'GB'],
  ['Prof. Dr. Maximiliane Freifrau von Hohenlohe-Öhringen', 'MH'],
  ['Dr. Hans-Günther Überschär', 'HÜ'],
  ['Nguyễn Thị Minh Hằng', 'NH'],
  ['zoe', 'Z'],
  ['Familie', 'F'],
  ['42', ''],
])('%s has the initials %s', ([name, initials]) => {
  expect(initialsOf(name ?? '')).toBe(initials);
});
