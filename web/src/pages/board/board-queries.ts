import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components, operations } from '../../api/schema';

export type Board = components['schemas']['BoardDto'];
export type BoardRow = components['schemas']['BoardRowDto'];
export type IntakeItem = components['schemas']['IntakeItemDto'];
export type BoardAsked = NonNullable<operations['BoardController_page']['parameters']['query']>;
export type Scope = NonNullable<BoardAsked['scope']>;

export const ROWS_A_PAGE = 50;

/** One page of the board; the rows before it stay on the screen until it is there. */
export const boardQuery = (asked: BoardAsked) =>
  queryOptions({
    queryKey: ['board', asked],
    queryFn: () =>
      answerOf(api.GET('/api/v1/board', { params: { query: { ...asked, limit: ROWS_A_PAGE } } })),
    placeholderData: keepPreviousData,
  });

export const intakeQuery = queryOptions({
  queryKey: ['intake'],
  queryFn: () => answerOf(api.GET('/api/v1/intake')),
});
