import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Environment } from '../config/environment.js';
import type { Mail } from './notice-mail.js';

/** Where e-mail goes. */
export abstract class Mailer {
  /** Address of the page that the mail links to, and who it says it is from. */
  abstract readonly letterhead: { link: string; from: string };
  /** How long one mail may take; afterwards another worker may think that whoever was sending it is dead. */
  abstract readonly patienceSeconds: number;
  abstract send(mail: Mail): Promise<void>;
  close(): void {}
}

/** A mail server that does not answer must not hold a job for minutes. */
const PATIENCE = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
  dnsTimeout: 5_000,
};

export class SmtpMailer extends Mailer {
  readonly patienceSeconds = 120;
  private readonly transport;

  constructor(
    url: string,
    readonly letterhead: Mailer['letterhead'],
  ) {
    super();
    const address = new URL(url);
    this.transport = nodemailer.createTransport({
      ...PATIENCE,
      host: address.hostname,
      port: address.port ? Number(address.port) : undefined,
      secure: address.protocol === 'smtps:',
      auth: address.username
        ? { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) }
        : undefined,
      pool: true,
      maxConnections: 2,
    });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(messageOf(mail));
  }

  override close(): void {
    this.transport.close();
  }
}

/** For the demo and for one machine without a mail server: one file a mail, sent twice means written over. */
export class FolderMailer extends Mailer {
  readonly patienceSeconds = 5;
  private readonly composer = nodemailer.createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    readonly letterhead: Mailer['letterhead'],
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const { message } = await this.composer.sendMail(messageOf(mail));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${mail.id}.eml`);
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}

/** SMTP_URL when there is one, else `mail/` in the data folder. */
export function mailerFor(environment: Environment): Mailer {
  const { SMTP_URL, SMTP_FROM, STAFETT_DATA_DIR, HOST, PORT } = environment;
  const link = environment.PUBLIC_URL ?? `http://${HOST}:${PORT}`;
  const from = SMTP_FROM ?? `Stafett <no-reply@${new URL(link).hostname}>`;
  return SMTP_URL
    ? new SmtpMailer(SMTP_URL, { link, from })
    : new FolderMailer(join(STAFETT_DATA_DIR, 'mail'), { link, from });
}

function messageOf({ id, from, ...mail }: Mail) {
  // Of both ids and neither: whoever reads the mail cannot tell who else got the same, nor when it was asked for.
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 40);
  return {
    ...mail,
    from,
    messageId: `<${hash}@stafett>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}
