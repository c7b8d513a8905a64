/** The address that brings somebody else exactly here. */
import { CopyButton } from '../CopyButton.tsx';
import { Group, type GroupProps } from '../Group.tsx';

export const LinkGroup = ({ ports, strings }: GroupProps) => (
  <Group title={strings.panel.link} icon="link">
    <label class="lab-field">
      <span class="lab-field-name">{strings.link.label}</span>
      <input
        class="lab-input"
        readOnly
        value={ports.shareLink()}
        onFocus={({ currentTarget }) => {
          // The page on the screen is part of it, and nobody tells the panel of pages.
          currentTarget.value = ports.shareLink();
          currentTarget.select();
        }}
      />
    </label>
    <CopyButton text={() => ports.shareLink()} suffix={strings.link.copySuffix} strings={strings} />
  </Group>
);
