import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Known } from './people';

/** Long enough for a busy machine to fill the demonstration; a healthy one needs a tenth of a second. */
const READY_WITHIN_MS = 30_000;

/** A letter of the service. */
export type Letter = { subject: string; text: string; at: number };

/**
 * The release, running alone in an empty folder: its own port, database and clock.
 *
 * The binary is copied there, so it has to carry all that it serves, and one test can neither use up
 * another's limits nor turn its clock.
 */
export class Service {
  private server!: ChildProcess;

  private constructor(
    private readonly address: string,
    private readonly folder: string,
    private readonly settings: Record<string, string>,
  ) {}

  get url(): string {
    return `http://${this.address}`;
  }

  /** Starts one with the demonstration in it; `settings` are environment variables such as `HGH_ROOM`. */
  static async start(settings: Record<string, string> = {}, binary = process.env.HGH_BINARY): Promise<Service> {
    const folder = await mkdtemp(join(tmpdir(), 'hwanggeumhyang-'));
    if (!binary) throw new Error('HGH_BINARY is not set; please start the journeys by end2end/run.sh');
    await copyFile(binary, join(folder, 'hwanggeumhyang'));
    const service = new Service(`127.0.0.1:${await freePort()}`, folder, settings);
    await service.setClock(new Date().toISOString());
    await service.begin();
    return service;
  }

  private async begin(): Promise<void> {
    this.server = spawn('./hwanggeumhyang', ['serve', '--demo', '--test-clock', 'clock'], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, NO_COLOR: '1', HGH_ADDR: this.address, ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.keepLog();
    await this.ready();
  }

  /** Starts the process anew on its data: at its start it does all that the clock has made due. */
  async restart(): Promise<void> {
    await this.end();
    await this.begin();
  }

  private readonly lines: string[] = [];

  private keepLog(): void {
    for (const stream of [this.server.stdout, this.server.stderr]) {
      stream?.on('data', (text: Buffer) => this.lines.push(text.toString()));
    }
  }

  /** All that the server has said so far. */
  log(): string {
    return this.lines.join('');
  }

  /** What it warned of, without the lines of everyday requests. */
  complaints(): string {
    return this.log().split('\n').filter((line) => / (WARN|ERROR) |panicked/.test(line)).join('\n');
  }

  private async ready(): Promise<void> {
    const until = Date.now() + READY_WITHIN_MS;
    while (this.server.exitCode === null && Date.now() < until) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((again) => setTimeout(again, 20));
    }
    await this.stop();
    throw new Error(`the server did not become ready:\n${this.log()}`);
  }

  /** Sets the calendar's "now" of the server, as RFC 3339: `2026-03-02T09:00:00+09:00`. */
  async setClock(iso: string): Promise<void> {
    // Renamed into place: whoever reads it meanwhile reads the old one or the new one, never an empty file.
    const next = join(this.folder, 'clock.next');
    await writeFile(next, `${iso}\n`);
    await rename(next, join(this.folder, 'clock'));
  }

  /** Everybody of the demonstration, as `demo-logins.txt` names them: the organizer first. */
  async demonstration(): Promise<Known[]> {
    const text = await readFile(join(this.folder, 'data/demo-logins.txt'), 'utf8');
    return text.trim().split('\n').map((line) => {
      const [name, login, password] = line.split('\t');
      return { name, login, password };
    });
  }

  async organizer(): Promise<Known> {
    return (await this.demonstration())[0];
  }

  /** The letters that somebody was sent so far, the oldest first, as a mail program shows them. */
  async lettersTo(login: string): Promise<Letter[]> {
    const folder = join(this.folder, 'data/mail');
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
    const all = await Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))));
    return all
      .filter((mail) => mail.to?.some((one) => one.address === login))
      .map((mail) => ({ subject: mail.subject ?? '', text: mail.text ?? '', at: Date.parse(mail.date ?? '') }))
      .sort((one, other) => one.at - other.at);
  }

  private async end(): Promise<void> {
    if (this.server.exitCode !== null || this.server.signalCode !== null) return;
    const ended = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await ended;
  }

  /** Ends the server as an operator would, and takes its folder away. */
  async stop(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Below what Linux hands out by itself (from 32,768): such a port may go to a connection before it is listened on. */
const PORTS = { first: 20_000, count: 12_000 };

let taken = process.pid * 97;

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.first + (taken++ % PORTS.count);
    const probe = createServer().listen(port, '127.0.0.1');
    // Waiting for one event fails at an error: somebody listens there already.
    if (!(await once(probe, 'listening').catch(() => undefined))) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
