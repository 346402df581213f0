import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../src/config/environment.js';
import { readLoginSettings } from '../../src/login/login-file.js';

const folder = mkdtempSync(join(tmpdir(), 'stafett-login-file-'));

function read(text: string, PUBLIC_URL: string | undefined = 'https://stafett.example.no') {
  const path = join(folder, 'login.yaml');
  writeFileSync(path, text);
  const base = {
    DATABASE_URL: 'postgres://127.0.0.1/x',
    STAFETT_MASTER_KEY: Buffer.alloc(32).toString('base64'),
  };
  return readLoginSettings(readEnvironment({ ...base, PUBLIC_URL, STAFETT_LOGIN_FILE: path }));
}

const staff = (more = '') => `
  - { id: one, kind: staff, name: One, issuer: 'https://one.example.no', clientId: us, key: { file: one.pem },
      person: sub, level: { required: {} }, municipality: Gloppen${more} }`;

describe('the login file', () => {
  const guide = readFileSync(new URL('../../docs/login.md', import.meta.url), 'utf8');
  const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

  it('may be written as each example of its guide', () => {
    expect(examples.length).toBeGreaterThanOrEqual(6);
    for (const text of examples) {
      const settings = read(text.startsWith('-') ? `providers:\n${text}` : text);
      expect(settings.providers().length + settings.systems.length).toBe(1);
    }
  });

  it.each([
    ['an issuer without TLS', staff().replace('https:', 'http:'), /4:|issuer: must begin with https/],
    ['a setting that is not known', staff(', secret: hidden'), /secret/],
    ['a parameter that is ours to decide', staff(', request: { redirect_uri: x }'), /may not hold/],
    ['the same provider twice', staff() + staff(), /"one" is there already/],
    [
      'two for staff that may mean the same login',
      staff() + staff().replace('id: one', 'id: two'),
      /"prefix"/,
    ],
    ['staff of no municipality', staff().replace(', municipality: Gloppen', ''), /"municipality"/],
    [
      'a role that is not held by staff',
      staff(', roles: { claim: groups, map: [{ value: g, role: guardian }] }'),
      /role/,
    ],
  ])('tells %s, with its place', (_what, providers, message) => {
    expect(() => read(`providers:${providers}`)).toThrow(message);
    expect(() => read(`providers:${providers}`)).toThrow(/login\.yaml:\d+:\d+: /);
  });

  it.each(['case.read', 'session.own', 'people.search', 'accessLog.audit'])(
    'gives no other system what is about cases or people of their own: %s',
    (permission) => {
      const system = `
  - { id: s, issuer: 'https://s.example.no', jwks: 'https://s.example.no/jwks', audience: us, consumers: {},
      scopes: { 'us:all': [${permission}] } }`;
      expect(() => read(`systems:${system}`)).toThrow(/login\.yaml:\d+:\d+: .*scopes/);
      expect(() => read(`systems:${system.replace(permission, 'guide.read')}`)).not.toThrow();
    },
  );

  it('asks for the address to which people are sent back', () => {
    expect(() => read(`providers:${staff()}`, '')).toThrow('PUBLIC_URL: is missing');
  });
});
