/**
 * node-red-contrib-hikvision-ultimate: its configuration node alone; in the place of Node-RED stands as much as the node calls of it.
 * Arguments: the folder, host, port, password, seconds.
 */
const { EventEmitter } = require('node:events');
const [folder, host, port = '80', password = '', seconds = '20'] = process.argv.slice(2);

/** @typedef {EventEmitter & { addClient(client: object): void, request(...given: unknown[]): Promise<void> }} Node */

/** @param {string} level */
const log = (level) => (/** @type {unknown} */ text) =>
  console.log(level, String(text).replaceAll(password, '***').slice(0, 140));
const none = () => undefined;

/** @type {(new (config: object) => Node)[]} */
const kinds = [];
const RED = {
  log: { info: log('info'), warn: log('warn'), error: log('error'), debug: none, trace: none },
  httpAdmin: { get: none, post: none },
  auth: { needsPermission: none },
  nodes: {
    /** @param {object} node */
    createNode(node) {
      Object.assign(node, EventEmitter.prototype, { credentials: { user: 'admin', password } });
      EventEmitter.call(node);
    },
    /** @param {string} _name @param {new (config: object) => Node} kind */
    registerType: (_name, kind) => void kinds.push(kind),
    getNode: none,
  },
};
require(`${folder}/nodes/Hikvision-config.js`)(RED);

/** Whoever is told what came. @param {string} kind */
const listener = (kind) => ({
  type: kind,
  id: kind,
  /** @param {{ text: string }} status */
  setNodeStatus: ({ text }) => console.log(kind, 'status', text),
  /** @param {{ payload: unknown }} message */
  sendPayload: ({ payload }) =>
    console.log(
      kind,
      Buffer.isBuffer(payload)
        ? `${payload.length} bytes ${payload.subarray(0, 2).toString('hex')}`
        : JSON.stringify(payload).slice(0, 200),
    ),
});

const [Config] = kinds;
if (!Config) throw new Error('The contribution registers no configuration node.');
const node = new Config({
  host,
  port,
  name: 'recorder',
  authentication: 'digest',
  protocol: 'http',
  debuglevel: 'yes',
});
node.addClient(listener('alarm'));
(async () => {
  await node.request(listener('xml'), 'GET', '/ISAPI/System/deviceInfo', '', true);
  await node.request(listener('picture'), 'GET', '/ISAPI/Streaming/channels/101/picture', null);
})();
setTimeout(() => process.exit(0), Number(seconds) * 1000);
