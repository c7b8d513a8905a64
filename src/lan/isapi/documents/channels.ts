/** Cameras and what streams from them. No stream itself is here: a client learns what the recorder would offer by RTSP. */
import { node, type XmlNode } from '../../xml/index.ts';
import type { Ask, Said } from '../ask.ts';

const count = (channels: number): number[] => Array.from({ length: channels }, (_, index) => index + 1);

/** A number of a path as people write it, within the channels there are. */
const channelIn = (text: string | undefined, channels: number): number | null =>
  text !== undefined && /^[1-9]\d?$/.test(text) && Number(text) <= channels ? Number(text) : null;

/** Cameras of the network: an analog recorder has none of them. */
export function inputProxyChannels(ask: Ask): Said {
  const { family, channels } = ask.facts.identity;
  if (family !== 'ip') return 'notSupport';
  return node(
    'InputProxyChannelList',
    count(channels).map((channel) => proxied(channel, ask)),
  );
}

export function inputProxyChannel(ask: Ask): Said {
  const { family, channels } = ask.facts.identity;
  const channel = channelIn(ask.ids[0], channels);
  return family === 'ip' && channel !== null ? proxied(channel, ask) : 'notSupport';
}

/** Each camera hangs on a port of the recorder's own switch, in a network that nobody else sees. */
const proxied = (channel: number, { cameraName }: Ask): XmlNode =>
  node('InputProxyChannel', [
    node('id', channel),
    node('name', cameraName(channel)),
    node('sourceInputPortDescriptor', [
      node('proxyProtocol', 'HIKVISION'),
      node('addressingFormatType', 'ipaddress'),
      node('ipAddress', `192.168.254.${channel + 1}`),
      node('managePortNo', 8000),
      node('srcInputPort', 1),
      node('userName', 'admin'),
      node('streamType', 'auto'),
    ]),
    node('enableTiming', true),
  ]);

/** Analog inputs: a recorder of cameras of the network has none. */
export function videoInputs({ facts, cameraName }: Ask): Said {
  const { family, channels } = facts.identity;
  if (family === 'ip') return 'notSupport';
  return node(
    'VideoInputChannelList',
    count(channels).map((channel) =>
      node('VideoInputChannel', [
        node('id', channel),
        node('inputPort', channel),
        node('videoInputEnabled', true),
        node('name', cameraName(channel)),
        node('videoFormat', facts.config['output.standard'].toUpperCase()),
      ]),
    ),
  );
}

/** 1: main stream, 2: sub-stream. */
const streams = [
  { width: 1920, height: 1080, kbit: 4096 },
  { width: 640, height: 360, kbit: 512 },
] as const;

function stream(channel: number, which: 1 | 2, { facts, cameraName }: Ask): XmlNode {
  const { width, height, kbit } = streams[which - 1] as (typeof streams)[number];
  return node('StreamingChannel', [
    node('id', channel * 100 + which),
    node('channelName', cameraName(channel)),
    node('enabled', true),
    node('Transport', [
      node('rtspPortNo', facts.config['ports.rtsp']),
      node('ControlProtocolList', [node('ControlProtocol', [node('streamingTransport', 'RTSP')])]),
    ]),
    node('Video', [
      node('enabled', true),
      node(facts.identity.family === 'ip' ? 'dynVideoInputChannelID' : 'videoInputChannelID', channel),
      node('videoCodecType', 'H.264'),
      node('videoResolutionWidth', width),
      node('videoResolutionHeight', height),
      node('videoQualityControlType', 'VBR'),
      node('vbrUpperCap', kbit),
      node('maxFrameRate', 2500),
    ]),
  ]);
}

/** Channel and stream of an id such as 101. */
function streamIn({ ids, facts }: Ask): { channel: number; which: 1 | 2 } | null {
  const [, digits, which] = /^(\d{1,2})0([12])$/.exec(ids[0] ?? '') ?? [];
  const channel = channelIn(digits, facts.identity.channels);
  return channel === null ? null : { channel, which: which === '1' ? 1 : 2 };
}

export function streamingChannel(ask: Ask): Said {
  const known = streamIn(ask);
  return known ? stream(known.channel, known.which, ask) : 'notSupport';
}

/** Clients take a number of a channel for one of its main stream. Where no picture comes, none is made up. */
export async function picture(ask: Ask): Promise<Said> {
  const channel = streamIn(ask)?.channel ?? channelIn(ask.ids[0], ask.facts.identity.channels);
  if (channel === null) return 'notSupport';
  if (ask.facts.channels[channel - 1]?.fault) return 'invalidOperation';
  return { jpeg: await ask.picture(channel) };
}

export const streamingChannels = (ask: Ask): XmlNode =>
  node(
    'StreamingChannelList',
    count(ask.facts.identity.channels).flatMap((channel) => [stream(channel, 1, ask), stream(channel, 2, ask)]),
  );

/** Nobody streams by ISAPI's own means. */
export const streamingStatus = (): XmlNode => node('StreamingStatus', [node('totalStreamingSessions', 0)]);
