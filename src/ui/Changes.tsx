import type { ReactNode } from 'react';
import { useSelected } from './context.ts';
import { ChangeList } from './laterFiles.ts';
import { usePictures } from './picturesContext.ts';

/**
 * What has changed on the map since the playhead was elsewhere. Below the slider, which must not move under the hand; while
 * time passes by itself it would come and go.
 */
export function Changes(): ReactNode {
  const { draw, formerDay } = usePictures();
  const playing = useSelected((state) => state.transient.playing);
  const changes = useSelected((state) => draw.standingsSince(state, formerDay));
  return playing || changes.length === 0 ? null : <ChangeList changes={changes} />;
}
