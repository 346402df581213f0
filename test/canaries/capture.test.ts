import { describe, expect, it } from '@jest/globals';
import { Capture, type Canary, waysToWrite } from './capture.js';

const NAME = 'Kanaria Gulfjær';
const canary: Canary = { name: 'name', forms: [NAME], seenBy: ['nurse'] };

function leaksIn(text: string, by = 'teacher') {
  const capture = new Capture();
  capture.add(by, 'somewhere', text);
  return capture.leaksOf([canary]);
}

describe('the canary watch', () => {
  it.each([
    ['as it stands', `{"name":"${NAME}"}`],
    ['in other cases', NAME.toUpperCase()],
    ['escaped in JSON', '{"name":"Kanaria Gulfj\\u00e6r"}'],
    ['in an address', `/search?q=${encodeURIComponent(NAME)}`],
    ['in a form', 'q=Kanaria+Gulfj%C3%A6r'],
    ['in base64', Buffer.from(`hidden: ${NAME}, here`).toString('base64')],
    ['in base64, one byte on', Buffer.from(`hidden : ${NAME}, here`).toString('base64')],
    ['in base64, two bytes on', Buffer.from(`hidden :: ${NAME}, here`).toString('base64')],
    ['in hexadecimal', Buffer.from(NAME).toString('hex')],
    ['as bytes read as latin1', Buffer.from(NAME).toString('latin1')],
    ['in HTML', 'Kanaria Gulfj&#230;r, Kanaria Gulfj&#xE6;r'],
    ['folded in a calendar', 'SUMMARY:Om Kanaria Gul\r\n fjær'],
    ['in two lines of a printed column', 'Kanaria\nGulfjær'],
    ['in a mail', 'Om Kanaria Gul=\r\nfj=C3=A6r'],
    ['in the subject of a mail', 'Subject: =?UTF-8?Q?Om_Kanaria_Gulfj=C3=A6r?='],
    [
      'in an attachment',
      Buffer.from(`${'x'.repeat(50)}${NAME}, here`)
        .toString('base64')
        .replace(/.{76}/, '$&\r\n'),
    ],
  ])('finds a leak %s', (_, text) => {
    expect(leaksIn(text)).toEqual([{ canary: 'name', by: 'teacher', place: 'somewhere' }]);
  });

  it('lets those see it who may', () => {
    expect(leaksIn(NAME, 'nurse')).toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    expect(leaksIn('Kanarifugl, Gul og fjær')).toEqual([]);
  });

  it('looks for nothing so short that it is everywhere', () => {
    expect(Math.min(...waysToWrite(NAME).map(({ length }) => length))).toBeGreaterThanOrEqual(8);
  });
});
