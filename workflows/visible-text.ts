/**
 * Something that can be seen: a text of nothing but spaces, line breaks, control characters and characters without a
 * shape of their own (zero-width, direction marks, fillers) is blank.
 */
export const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Zs}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const isBlank = (text: string): boolean => !VISIBLE.test(text);
