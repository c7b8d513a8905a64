import './kiosk.tsx';
