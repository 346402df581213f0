// The machine's own Chromium (or the one CHROMIUM names), else the one that came with the packages.
import { existsSync } from 'node:fs';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns what playwright launches it with */
export async function findChromium() {
  const installed = [process.env.CHROMIUM, ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args: ['--no-sandbox'] };
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: packed.args };
}
