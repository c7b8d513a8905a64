// docs/reference/isapi-answers.md: every path with what the recorder really answers, written by `npx vitest run -u src/lan/isapi/reference`.
import { expect, test } from 'vitest';
import { known, PASSWORD } from './testing/house.ts';

const HEAD = `# What ISAPI answers

Written from the answers themselves by \`src/lan/isapi/reference.test.ts\`; what is public of them and what is our proposal: [lan.md](lan.md). The
recorder is one of the tests, bound and online. Of lists the first entries are shown. \`curl --digest -u admin http://<recorder><target>\` asks the same.
`;

const ASKED: [method: string, target: string, body?: string][] = [
  ['GET', 'System/deviceInfo'],
  ['GET', 'System/deviceInfo?format=json'],
  ['GET', 'System/status'],
  ['GET', 'System/time'],
  ['GET', 'System/capabilities'],
  ['GET', 'System/Network/capabilities'],
  ['GET', 'System/Network/interfaces'],
  ['GET', 'System/Network/Integrate'],
  ['GET', 'System/Network/EZVIZ'],
  ['GET', 'System/Network/EZVIZ/capabilities'],
  ['PUT', 'System/Network/EZVIZ', '<EZVIZ><verificationCode>NewCode7</verificationCode></EZVIZ>'],
  ['PUT', 'System/Network/EZVIZ', '<EZVIZ><verificationCode>ab</verificationCode></EZVIZ>'],
  ['PUT', 'System/Network/EZVIZ?format=json', '{"EZVIZ":{"enabled":true}}'],
  ['GET', 'System/Video/inputs/channels'],
  ['GET', 'Security/userCheck'],
  ['GET', 'Security/adminAccesses'],
  ['GET', 'Security/ONVIF/users'],
  ['GET', 'Event/triggers'],
  ['GET', 'Event/notification/httpHosts'],
  ['GET', 'Event/notification/alertStream'],
  ['GET', 'ContentMgmt/InputProxy/channels'],
  ['GET', 'ContentMgmt/InputProxy/channels/2'],
  ['GET', 'ContentMgmt/StreamingProxy/channels/101/picture'],
  ['GET', 'ContentMgmt/Storage'],
  [
    'POST',
    'ContentMgmt/search',
    '<CMSearchDescription><searchID>A1</searchID><trackIDList><trackID>101</trackID></trackIDList></CMSearchDescription>',
  ],
  ['GET', 'Streaming/channels'],
  ['GET', 'Streaming/channels/102'],
  ['GET', 'Streaming/channels/101/picture'],
  ['GET', 'Streaming/status'],
  ['DELETE', 'System/status'],
  ['GET', 'System/Network/EZVIZ/unbind'],
];

/** Of entries of one name that follow each other the first two, and a line in the place of the others. */
function thinned(text: string): string {
  const shown: string[] = [];
  let [name, count] = ['', 0];
  for (const line of text.split('\n')) {
    const opened = /^<(\w+)>$/.exec(line)?.[1];
    const inside = count > 2;
    if (opened === name) {
      count += 1;
      if (count === 3) shown.push('…');
    } else if (opened && LISTED.has(opened)) [name, count] = [opened, 1];
    if (count <= 2) shown.push(line);
    else if (inside && line.startsWith('</') && line.endsWith('List>')) {
      count = 0;
      shown.push(line);
    }
  }
  return shown.join('\n');
}
const LISTED = new Set(['InputProxyChannel', 'StreamingChannel', 'EventTrigger']);

test('the reference shows the answers as they are', async () => {
  const house = await known();
  const pieces = [HEAD];
  for (const [method, target, body = ''] of ASKED) {
    const answer = await house.ask(`/ISAPI/${target}`, PASSWORD, { method, body });
    const type = answer.headers.find(([name]) => name === 'Content-Type')?.[1];
    let text = answer.bytes ? '(a JPEG)' : answer.body;
    answer.goesOn?.((more) => {
      text += more;
    })();
    pieces.push(
      `## ${method} /ISAPI/${target}\n`,
      ...(body ? [`\`\`\`\n${body}\n\`\`\`\n`] : []),
      `${answer.status}, \`${type}\`\n\n\`\`\`\n${thinned(text.replaceAll('\r\n', '\n')).trimEnd()}\n\`\`\`\n`,
    );
  }
  await expect(pieces.join('\n')).toMatchFileSnapshot('../../../docs/reference/isapi-answers.md');
});
