// What no page of any test may do: ask anything of another address than this machine's, break the content
// policy that it is served under, or store anything that is not for use without a network.

/** With what the notes of a page about itself begin. */
const noted = 'watched: ';

/** What is no request to a server. */
const withoutServer = ['about:', 'blob:', 'data:', 'file:'];

/**
 * Watches every page, frame and worker that the browser opens from now on.
 *
 * @param {import('playwright-core').Browser} browser
 * @returns {string[]} what was done against the rules so far, each with its place
 */
export function watch(browser) {
  /** @type {string[]} */
  const offences = [];
  browser.on('context', (context) => {
    // It is there before the first page: what is sent to a browser is done in its order.
    context.addInitScript(noteOffences, noted).catch(() => {});
    context.on('request', (request) => {
      if (!staysHere(request.url())) offences.push(`${request.method()} ${request.url()}`);
    });
    context.on('console', (message) => {
      const text = message.text();
      if (text.startsWith(noted) || isOfPolicy(text)) offences.push(`${message.page()?.url() ?? 'a worker'}: ${text}`);
    });
  });
  return offences;
}

/** @param {string} address */
function staysHere(address) {
  const { protocol, hostname } = new URL(address);
  return withoutServer.includes(protocol) || hostname === '127.0.0.1';
}

/** Whether a browser complains of the content policy: a worker has no other way to tell. @param {string} text */
function isOfPolicy(text) {
  return /content.security.policy|trusted ?(types|html|script)/i.test(text);
}

/** Runs in every page before all else. @param {string} noted */
function noteOffences(noted) {
  const note = (/** @type {string} */ what) => console.error(noted + what);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    note(`${violatedDirective} ${blockedURI} ${sample}`),
  );
  Storage.prototype.setItem = (name) => note(`${name} is stored`);
  IDBFactory.prototype.open = (name) => {
    note(`the database ${name} is opened`);
    throw new DOMException('No test stores anything.', 'SecurityError');
  };
  Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: (text) => note(`the cookie ${text} is set`) });
}
