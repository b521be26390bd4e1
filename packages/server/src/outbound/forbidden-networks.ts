/**
 * IPv4 networks that are not the public Internet: the special-purpose registry of IANA (RFC 6890 and its successors), multicast, the
 * reserved rest, and an address by which a large cloud answers its own machines.
 */
export const FORBIDDEN_IPV4 = [
  '0.0.0.0/8', // this network (RFC 791)
  '10.0.0.0/8', // private (RFC 1918)
  '100.64.0.0/10', // carrier-grade NAT (RFC 6598)
  '127.0.0.0/8', // loopback (RFC 1122)
  '168.63.129.16/32', // Azure's host node, reachable from its virtual machines only
  '169.254.0.0/16', // link-local (RFC 3927), where clouds serve credentials
  '172.16.0.0/12', // private (RFC 1918)
  '192.0.0.0/24', // IETF protocol assignments (RFC 6890)
  '192.0.2.0/24', // documentation (RFC 5737)
  '192.31.196.0/24', // AS112 (RFC 7535)
  '192.52.193.0/24', // automatic multicast tunneling (RFC 7450)
  '192.88.99.0/24', // 6to4 relays (RFC 7526)
  '192.168.0.0/16', // private (RFC 1918)
  '192.175.48.0/24', // AS112 (RFC 7534)
  '198.18.0.0/15', // benchmarks (RFC 2544)
  '198.51.100.0/24', // documentation (RFC 5737)
  '203.0.113.0/24', // documentation (RFC 5737)
  '224.0.0.0/4', // multicast (RFC 5771)
  '240.0.0.0/4', // reserved (RFC 1112), and broadcast
] as const;

/**
 * IPv6 networks that are not the public Internet. Only 2000::/3 is given out (RFC 4291 §2.4), so the rest is forbidden whole: unspecified,
 * loopback, IPv4-mapped and -compatible, NAT64 (RFC 6052, RFC 8215), unique local, link-local, site-local, multicast, and what is to come.
 */
export const FORBIDDEN_IPV6 = [
  '::/3',
  '2001::/23', // IETF protocol assignments: Teredo (RFC 4380), benchmarks (RFC 5180), ORCHID (RFC 7343)
  '2001:db8::/32', // documentation (RFC 3849)
  '2002::/16', // 6to4 (RFC 3056): each holds an IPv4 address
  '2620:4f:8000::/48', // AS112 (RFC 7534)
  '3fff::/20', // documentation (RFC 9637)
  '4000::/2',
  '8000::/1',
] as const;
