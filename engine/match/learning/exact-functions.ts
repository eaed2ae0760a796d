/*
 * The standard leaves the last digits of Math.log, Math.exp and their kin to each browser, and they do
 * differ. These two are made of additions, multiplications and divisions alone, whose results the
 * standard fixes to the last bit: the same input gives the same answer everywhere. They err by no more
 * than two units in the last place.
 */

/** The natural logarithm of 2 in two parts; the first has 24 bits, so that small multiples are exact. */
const ln2High = 0.6931471824645996;
const ln2Low = -1.904654299957768e-9;

/** Below it, e to the power of x is not told from 0; above it, not from infinity. */
const smallestExponent = -700;
const largestExponent = 700;

/** A mantissa above this is halved: the series is best around 1. */
const middle = 1.4;

/** Bits of the mantissa's upper half, and what the exponent is raised by in a double (IEEE 754). */
const mantissaBits = 20;
const exponentBias = 1023;

/** 1/3, 1/5, 1/7 …, highest power first: beyond these terms nothing reaches the last bit. */
const lnSeries = Float64Array.from({ length: 10 }, (_, i) => 1 / (21 - 2 * i));

/** 1/1!, 1/2!, 1/3! …, highest power first. */
const expSeries = Float64Array.from({ length: 14 }, (_, i) => 1 / factorial(14 - i));

const double = new Float64Array(1);
/** The double's halves; which is the upper one depends on the machine. */
const halves = new Uint32Array(double.buffer);
double[0] = 1;
const upper = halves[1] ? 1 : 0;

/** Two to the power of k at the place k + `exponentBias`: looked up, since learning asks some hundred million times. */
const powersOfTwo = Float64Array.from({ length: 2 * exponentBias + 1 }, (_, place) => {
  double[0] = 0;
  halves[upper] = place << mantissaBits;
  return double[0];
});

/**
 * Natural logarithm, of positive numbers that are not subnormal. By
 * ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1) (Abramowitz and Stegun, 4.1.27).
 */
export function ln(x: number): number {
  double[0] = x;
  const bits = halves[upper] as number;
  let exponent = (bits >>> mantissaBits) - exponentBias;
  halves[upper] = (bits & ((1 << mantissaBits) - 1)) | (exponentBias << mantissaBits);
  let mantissa = double[0];
  if (mantissa > middle) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  const series = polynomial(lnSeries, z);
  return exponent * ln2High + (exponent * ln2Low + (2 * s + 2 * s * z * series));
}

/**
 * e to the power of x. By x = k ln 2 + r and the power series of r; 0 below −700, and as at 700 above it.
 */
export function exp(x: number): number {
  if (x < smallestExponent) return 0;
  const within = Math.min(x, largestExponent);
  const k = Math.round(within / ln2High);
  const r = within - k * ln2High - k * ln2Low;
  const series = polynomial(expSeries, r);
  return (1 + r * series) * (powersOfTwo[k + exponentBias] as number);
}

/** Rounded to three places: what is stored and shown, and precise enough to be told apart. */
export function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** By Horner's rule, highest power first. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i += 1) sum = sum * x + (coefficients[i] as number);
  return sum;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
