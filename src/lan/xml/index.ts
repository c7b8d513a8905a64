/** XML for both LAN faces: what strangers send is read with suspicion, what is sent is escaped. */
export { readXml, type XmlLimits, type XmlReading, type XmlRefusal } from './read.ts';
export { childOf, textOf, type XmlElement } from './tree.ts';
export { escapeXml, node, writeXml, type XmlLayout, type XmlNode } from './write.ts';
