/** Our task id of an MBPP problem, which its files number: `MBPP/11`. */
export const mbppTaskId = (number: number | string): string => `MBPP/${Number(number)}`;

/**
 * Our MBPP task id for the ways in which tools write one: 11, `11`, `MBPP/11` and `Mbpp/11`
 * (EvalPlus); undefined for any other text.
 */
export function readMbppTaskId(taskId: string): string | undefined {
  const number = /^(?:mbpp\/)?(\d{1,9})$/i.exec(taskId)?.[1];
  return number === undefined ? undefined : mbppTaskId(number);
}
