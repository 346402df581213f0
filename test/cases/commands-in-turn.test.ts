import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { firstValueFrom, Observable, Subject } from 'rxjs';
import { CommandsInTurn } from '../../src/cases/commands-in-turn.interceptor.js';
import { Environment } from '../../src/config/environment.js';

const sentBy = (id: string) =>
  ({
    switchToHttp: () => ({
      getRequest: () => ({ caller: { municipalityId: 'solvik', actor: { kind: 'staff', id } } }),
    }),
  }) as unknown as ExecutionContext;

/** Commands that are carried out for as long as it is not said how they ended. */
function officeWith(connections: number) {
  const inTurn = new CommandsInTurn(Object.assign(new Environment(), { DATABASE_POOL: connections }));
  const begun: string[] = [];
  const command = (name: string, who = 'nurse') => {
    const work = new Subject<string>();
    const handle = () => new Observable<string>((who) => (begun.push(name), work.subscribe(who)));
    return { work, answer: firstValueFrom(inTurn.intercept(sentBy(who), { handle })) };
  };
  return { begun, command };
}

describe('When many write at the same time', () => {
  it('commands take half of the connections, and the others begin in the order in which they came', async () => {
    const { begun, command } = officeWith(4);
    const [first, second] = [command('first'), command('second'), command('third'), command('fourth')];
    expect(begun).toEqual(['first', 'second']);

    second?.work.next('done');
    second?.work.complete();
    await expect(second?.answer).resolves.toBe('done');
    expect(begun).toEqual(['first', 'second', 'third']);

    first?.work.complete();
    await expect(first?.answer).rejects.toThrow('no elements');
    expect(begun).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('a refused command is refused to who sent it, and keeps nobody waiting', async () => {
    const { begun, command } = officeWith(1);
    const refused = command('refused');
    const next = command('next');
    refused.work.error(new Error('not allowed now'));
    await expect(refused.answer).rejects.toThrow('not allowed now');
    expect(begun).toEqual(['refused', 'next']);
    next.work.next('done');
    await expect(next.answer).resolves.toBe('done');
  });

  it('somebody who sends very many waits for their own, and the others for no more than a few of them', () => {
    const { begun, command } = officeWith(1);
    const robot = Array.from({ length: 300 }, (_, turn) => command(`robot ${turn}`, 'robot'));
    const nurse = command('nurse', 'nurse');
    const end = ({ work }: typeof nurse) => (work.next('done'), work.complete());
    robot.slice(0, 8).forEach(end);
    expect(begun.at(-1)).toBe('nurse');
    end(nurse);
    robot.slice(8).forEach(end);
    expect(begun).toHaveLength(301);
    expect(begun.filter((one) => one !== 'nurse')).toEqual(robot.map((_, turn) => `robot ${turn}`));
  });
});
