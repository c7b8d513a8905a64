/** Front door of the PC with the SADP tool. */

export { clockOf, type Discovery, discover } from './conversations/discover.ts';
export { type Connection, connections, type Language, type PcNetwork, type ToolPorts, type ToolTime } from './ports.ts';
export { Tool, type ToolProps } from './Tool.tsx';
