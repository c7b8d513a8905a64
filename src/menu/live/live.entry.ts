/** Live view as a part of its own: the recorder can be logged in to before its pictures are there. */
export { LiveView as default } from './LiveView.tsx';
