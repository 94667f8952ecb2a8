import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeTones, tidyName, toneBlindKey } from './spelling.js';

test('open oa, oe, uy carry the tone on the first vowel', () => {
  for (const [from, to] of [['Hoà', 'Hòa'], ['Hoá', 'Hóa'], ['Thuỷ', 'Thủy'], ['Thuỵ', 'Thụy'], ['xoè', 'xòe'], ['Uý', 'Úy'], ['HOÀ', 'HÒA'], ['Khánh Hoà', 'Khánh Hòa']]) {
    assert.equal(placeTones(from), to);
    assert.equal(placeTones(to), to);
  }
});

test('closed syllables and qu keep it on the second', () => {
  for (const word of ['Hoàn', 'Hoài', 'Khoái', 'Hoạt', 'Toại', 'Xoáy', 'Huỳnh', 'Huýt', 'Khoẻn', 'Quý', 'Quỳ', 'Quỹ', 'Quỳnh', 'Quà', 'Quảng', 'Nguyễn', 'Tuyền', 'Ngoặt', 'Thuở', 'Thuế', 'Oải']) {
    assert.equal(placeTones(word), word);
  }
  assert.equal(placeTones('Hòan'), 'Hoàn');
  assert.equal(placeTones('Hùynh'), 'Huỳnh');
  assert.equal(placeTones('Qúy'), 'Quý');
});

test('names come out composed, with single spaces and straight apostrophes', () => {
  assert.equal(tidyName('Xã  Nậm Nèn '.normalize('NFD')), 'Xã Nậm Nèn');
  assert.equal(tidyName('Xã Ea H’Leo'), "Xã Ea H'Leo");
  assert.equal(tidyName('Xã Chân Mây-Lăng Cô'), 'Xã Chân Mây - Lăng Cô');
});

test('spellings that differ only in tone placement share a key', () => {
  assert.equal(toneBlindKey('Hoà'), toneBlindKey('hòa'));
  assert.notEqual(toneBlindKey('Hoà'), toneBlindKey('Hoá'));
  assert.notEqual(toneBlindKey('Hoa'), toneBlindKey('Hòa'));
});
