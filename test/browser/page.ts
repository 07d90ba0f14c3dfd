import { pathToFileURL } from 'node:url';
import type { Browser } from './chromium.ts';

/** A page of a browser, as a person has it before them. */
export interface Page {
  /** Opens a file. @returns milliseconds from the start of the navigation to the end of its `load` event, and to the first frame after it */
  open(path: string): Promise<{ readonly loadMs: number; readonly paintedMs: number }>;
  /** What an expression of JavaScript gives, as JSON. @throws Error when it throws */
  value<T>(expression: string): Promise<T>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  emulate(media: {
    readonly scheme?: 'light' | 'dark';
    readonly type?: 'screen' | 'print';
    /** As where the system's own few colours replace those of pages (Windows' contrast themes). */
    readonly forcedColors?: boolean;
  }): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(options?: { readonly whole?: boolean }): Promise<Buffer>;
  pdf(): Promise<Buffer>;
  /** The browser's own counters since the page was made: `LayoutObjects`, `ThreadTime` in seconds of the processor, … */
  work(): Promise<ReadonlyMap<string, number>>;
  accessibility(): Promise<readonly AxNode[]>;
  /** What the page's policy or the console complained about, and what it asked for over a network. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/** A node of the browser's accessibility tree, as assistive technology has it. */
export interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** A fresh page, with or without scripts. */
export async function newPage({ devtools }: Browser, { scripts = true } = {}): Promise<Page> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  const send = (method: string, params: Readonly<Record<string, unknown>> = {}) =>
    devtools.send(method, params, session);
  const complaints: string[] = [];
  const requests: string[] = [];
  devtools.on('Log.entryAdded', session, ({ entry }) => complaints.push(textOf(entry)));
  devtools.on('Runtime.exceptionThrown', session, ({ exceptionDetails }) =>
    complaints.push(textOf(exceptionDetails)),
  );
  devtools.on('Network.requestWillBeSent', session, ({ request }) => {
    requests.push(String((request as { readonly url?: unknown }).url));
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  await send('Performance.enable', { timeDomain: 'threadTicks' });
  if (!scripts) await send('Emulation.setScriptExecutionDisabled', { value: true });
  const value = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(textOf(exceptionDetails));
    return (result as { readonly value: T }).value;
  };
  return {
    complaints,
    requests,
    value,
    async open(path) {
      // Behind another one it would draw no frame.
      await send('Page.bringToFront');
      const loaded = new Promise<void>((resolve) => {
        const done = devtools.on('Page.loadEventFired', session, () => {
          done();
          resolve();
        });
      });
      await send('Page.navigate', { url: pathToFileURL(path).href });
      await loaded;
      if (!scripts) return { loadMs: 0, paintedMs: 0 };
      const paintedMs = await value<number>(
        'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))',
      );
      const loadMs = await value<number>('performance.getEntriesByType("navigation")[0].loadEventEnd');
      return { loadMs, paintedMs };
    },
    async press(key) {
      const text = key.length === 1 ? key : key === 'Enter' ? '\r' : undefined;
      const codes: Readonly<Record<string, number>> = {
        Enter: 13,
        Escape: 27,
        Tab: 9,
        ArrowUp: 38,
        ArrowDown: 40,
        Home: 36,
        End: 35,
      };
      const common = { key, windowsVirtualKeyCode: codes[key] ?? key.charCodeAt(0) };
      await send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        ...common,
        ...(text === undefined ? {} : { text }),
      });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
    },
    async type(text) {
      await send('Input.insertText', { text });
    },
    async emulate({ scheme = 'light', type = 'screen', forcedColors = false }) {
      const features = [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ];
      await send('Emulation.setEmulatedMedia', { media: type, features });
    },
    async resize(width, height) {
      await send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
    },
    async screenshot({ whole = false } = {}) {
      const { data } = await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole });
      return Buffer.from(String(data), 'base64');
    },
    async pdf() {
      const { data } = await send('Page.printToPDF', { printBackground: false });
      return Buffer.from(String(data), 'base64');
    },
    async work() {
      const { metrics } = await send('Performance.getMetrics');
      const named = (metrics as readonly { readonly name: string; readonly value: number }[]).map(
        ({ name, value: number }) => [name, number] as const,
      );
      return new Map(named);
    },
    async accessibility() {
      // Not from the start: a page with an accessibility tree is slower.
      await send('Accessibility.enable');
      const { nodes } = await send('Accessibility.getFullAXTree');
      await send('Accessibility.disable');
      return nodes as readonly AxNode[];
    },
  };
}

function textOf(entry: unknown): string {
  const { text = '', exception } = (entry ?? {}) as {
    readonly text?: string;
    readonly exception?: { readonly description?: string };
  };
  return `${text} ${exception?.description ?? ''}`.trim();
}
