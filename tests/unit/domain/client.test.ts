import { describe, expect, it } from "vitest";
import { deviceOf, networkOf } from "@/server/domain/client";

describe("networkOf", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:DB8:1:2::9", "2001:db8:1:2"],
    ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["[2001:db8:1:2::9]", "2001:db8:1:2"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["", "unknown"],
  ])("takes %s for %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("puts all addresses of a subscriber into one network", () => {
    const addresses = Array.from({ length: 50 }, (_, host) => `2001:db8:1:2::${host.toString(16)}`);
    expect(new Set(addresses.map(networkOf)).size).toBe(1);
  });
});

describe("deviceOf", () => {
  const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, "Chrome, Windows"],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/142.0.0.0`, "Edge, Windows"],
    [`Mozilla/5.0 (Linux; Android 10; K) ${chrome}`, "Chrome, Android"],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15",
      "Safari, macOS",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari, iPhone",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, Linux"],
    ["curl/8.5.0", ""],
    ["", ""],
  ])("reads %s as %s", (header, device) => {
    expect(deviceOf(header)).toBe(device);
  });
});
