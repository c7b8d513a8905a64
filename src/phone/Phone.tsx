/** The phone: whoever is signed in sees devices and profile, everybody else the first page. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { PhoneContext, usePhone } from './context.ts';
import type { PhonePorts } from './ports.ts';
import { Accept } from './screens/Accept.tsx';
import { AddDevice } from './screens/AddDevice.tsx';
import { DevicePage } from './screens/DevicePage.tsx';
import { Devices } from './screens/Devices.tsx';
import { Profile } from './screens/Profile.tsx';
import { SignIn } from './screens/SignIn.tsx';
import { type Account, createClient } from './service/client.ts';
import { createViews } from './service/views.ts';
import { stringsOf } from './strings/index.ts';
import { Icon, type IconName } from './widgets/Icon.tsx';
import './styles/phone.css';
import './styles/forms.css';
import './styles/pages.css';
import './styles/tiles.css';
import './styles/scan.css';
import './styles/forcedColors.css';

const KEY_BYTES = 16;

/** @param ports the same ones for as long as this phone stands; another world brings another phone. Language alone may change. */
export function Phone({ ports }: { ports: PhonePorts }) {
  // An account outlives a change of language.
  const [client, views] = useMemo(() => {
    const made = createClient(ports);
    return [made, createViews(made, ports)] as const;
  }, [ports.cloud, ports.lan]);
  const [account, note] = useState(client.account);
  const [region, chooseRegion] = useState(ports.region);
  useEffect(() => {
    const look = (): void => note(client.account());
    look();
    return client.watch(look);
  }, [client]);
  const parts = useMemo(
    () => ({ ports, client, views, t: stringsOf[ports.language], newKey: () => ports.random.hex(KEY_BYTES) }),
    [ports, client, views],
  );
  return (
    <PhoneContext.Provider value={parts}>
      <div class="phone" lang={ports.language}>
        {ports.copied && <p class="ph-copied">{parts.t.copied}</p>}
        {account ? (
          <SignedIn key={account} account={account} />
        ) : (
          <SignIn region={region} chooseRegion={chooseRegion} />
        )}
      </div>
    </PhoneContext.Provider>
  );
}

type Place = { at: 'devices' | 'profile' | 'add' | 'accept' } | { at: 'device'; serial: string };

function SignedIn({ account }: { account: Account }) {
  const { t } = usePhone();
  const [place, go] = useState<Place>({ at: 'devices' });
  const [told, tell] = useState<string | null>(null);
  const list = (): void => go({ at: 'devices' });
  const open = (serial: string): void => {
    tell(null);
    go({ at: 'device', serial });
  };
  switch (place.at) {
    case 'add':
      return <AddDevice leave={list} open={open} />;
    case 'accept':
      return <Accept leave={list} open={open} />;
    case 'device':
      return (
        <DevicePage
          key={place.serial}
          serial={place.serial}
          leave={list}
          gone={() => {
            tell(t.device.deleted);
            list();
          }}
        />
      );
    default: {
      const leaveFor = (at: 'add' | 'accept' | 'profile') => () => {
        tell(null);
        go({ at });
      };
      const tab = (at: 'devices' | 'profile', icon: IconName, text: string) => (
        <button
          type="button"
          class="ph-tab"
          aria-current={place.at === at ? 'page' : undefined}
          onClick={() => go({ at })}
        >
          <Icon name={icon} />
          <span>{text}</span>
        </button>
      );
      return (
        <>
          {place.at === 'profile' ? (
            <Profile account={account} />
          ) : (
            <Devices told={told} open={open} add={leaveFor('add')} accept={leaveFor('accept')} />
          )}
          <nav class="ph-tabs">
            {tab('devices', 'devices', t.devices.title)}
            {tab('profile', 'person', t.account.profile)}
          </nav>
        </>
      );
    }
  }
}
