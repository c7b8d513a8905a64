/** The pictures without a person at work, fetched apart: nobody logs in at a recorder that shows one of them. */
import { OffStage, SafeModeStage, UpgradeStage } from './PowerStages.tsx';

export { SafeModeScreen } from './PowerStages.tsx';

const stages = { off: OffStage, upgrading: UpgradeStage, safeMode: SafeModeStage };

export default function StillStage({ stage }: { stage: keyof typeof stages }) {
  const Picture = stages[stage];
  return <Picture />;
}
