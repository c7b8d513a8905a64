/** What people meet the recorder on, and how the lab shows them: one at a time, or all beside each other. */
export const faceNames = ['monitor', 'pc', 'phone'] as const;
export type FaceName = (typeof faceNames)[number];

export const faceViews = [...faceNames, 'all'] as const;
export type FaceView = (typeof faceViews)[number];
