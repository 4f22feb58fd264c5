import { addressPairs, type CompareAddress } from "./links";

/** An address as hidden fields of a form that changes one part of it. */
export function AddressFields({ address }: { address: CompareAddress }) {
  return addressPairs(address).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
