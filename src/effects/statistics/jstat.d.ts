/** The part of jstat that is used here; the package ships no types. */
declare module 'jstat' {
  const jstat: {
    jStat: { studentt: { inv(probability: number, degreesOfFreedom: number): number } };
  };
  export default jstat;
}
