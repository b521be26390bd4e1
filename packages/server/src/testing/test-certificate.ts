/** A key and a certificate that it has signed itself, for the name `hooks.example`, from 2020 to 2120. They guard nothing. */
export const TEST_CERTIFICATE = {
  name: 'hooks.example',
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgqxTLbpRKmqk7rMF0
6rzJ3/K6NNbTHtqgowcvbVXUgYWhRANCAAS5tcC2PGQmRMiuiZD3FwQOiahPabFa
em6JG6taoTEwdk88tuUCOXclhFER7uqiykHMPuHn9J2K+OSE0YqBjqmy
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBXTCCAQKgAwIBAgIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1ob29rcy5l
eGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1ob29rcy5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEubXA
tjxkJkTIromQ9xcEDomoT2mxWnpuiRurWqExMHZPPLblAjl3JYRREe7qospBzD7h
5/SdivjkhNGKgY6psqM7MDkwGAYDVR0RBBEwD4INaG9va3MuZXhhbXBsZTAdBgNV
HQ4EFgQUdZLouVGYhC9HykzyEJZYQhW62lEwCgYIKoZIzj0EAwIDSQAwRgIhAJLy
j6rFn/seig0YAAhRa4uP9n+odXqMqEw9ChCiJ3eMAiEAqMcgQnRYlk/C01+YyVlf
LHqorezRsiRsL0oFhFLnqhg=
-----END CERTIFICATE-----`,
} as const;
