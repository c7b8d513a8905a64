// The bare echo as a process of its own, as the recorder is one.
import { serveEcho } from './line.mjs';

serveEcho();
