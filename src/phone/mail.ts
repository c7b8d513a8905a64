/** Mail addresses of the simulation, so that nobody types one that is somebody's. The service looks again. */
export const MAIL = /^[a-z0-9._+-]{1,64}@([a-z0-9-]{1,63}\.){1,4}invalid$/i;
