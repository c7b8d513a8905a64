/** node-hikvision-api: what it reads, then its stream of events. Arguments: the module's folder, host, port, password. */
const [folder = '', host, port, password] = process.argv.slice(2);
const { HikVision } = require(folder);

/** @param {string} what @param {unknown} told */
const tell = (what, told) => console.log(what, JSON.stringify(told).slice(0, 160));

async function all() {
  const api = new HikVision({ host, port: Number(port), username: 'admin', password });
  tell('status', await api.getStatus());
  tell('interfaces', await api.getNetworkInterfaces());
  tell('integrations', await api.getIntegrations());
  tell('streaming', await api.getStreamingStatus());
  tell('channels', (await api.getStreamingChannels()).length);
  tell('channel', await api.getStreamingChannel(101));
  tell('users', await api.getOnvifUsers());
  for (const event of ['connect', 'disconnected', 'error', 'alarm'])
    api.on(event, (/** @type {unknown[]} */ ...more) => tell(event, more.map(String)));
  api.connect();
  setTimeout(() => process.exit(0), 9000);
}
all().catch((error) => {
  console.error('failed', error);
  process.exit(1);
});
