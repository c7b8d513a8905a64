/** The app's own mark: a house under a cloud, joined by a line. */
export const Mark = () => (
  <svg class="ph-mark" viewBox="0 0 64 64" aria-hidden="true">
    <rect width="64" height="64" rx="16" class="ph-mark-ground" />
    <path
      class="ph-mark-line"
      d="M22 29a8 8 0 0 1-.6-16 11 11 0 0 1 21.2 2A7 7 0 0 1 42 29zM32 29v8M20 50v-7l12-6 12 6v7z"
    />
    <circle cx="32" cy="46" r="2.5" class="ph-mark-dot" />
  </svg>
);
