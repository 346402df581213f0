import { gather, todayInNorway } from './cast-of-the-story.js';
import { complexCollaboration, twoServices } from './levels-2-and-3.js';
import { concern, internalAction, notEnough } from './levels-0-and-1.js';
import { Storyteller } from './storyteller.js';
import { ending, numbersOnly, wayDown } from './the-way-down.js';

/**
 * One child's case over HTTP, from a worry to a measured effect, through levels 0, 1, 2, 3 and 2 again, told as a tale
 * with its calls. Needs an installation with the demo; adds one child to it.
 * @throws StoryBroken when a call answers something else than the story expects
 */
export async function tellStory({ url, say }: { url: string; say(line: string): void }): Promise<void> {
  const teller = new Storyteller(url, say);
  teller.chapter('Stafett: one child’s way through the levels');
  const cast = await gather(teller, todayInNorway());
  await concern(cast);
  await internalAction(cast);
  await notEnough(cast);
  await twoServices(cast);
  await complexCollaboration(cast);
  await wayDown(cast);
  await ending(cast);
  await numbersOnly(cast);
  teller.tell('', 'Nobody dropped the stafettpinne.');
}
