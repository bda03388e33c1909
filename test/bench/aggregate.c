// The yardstick of the import: one thread, RFC 4180 cut whole, amounts checked digit by digit and summed exactly in 128 bits, by month, vendor, service, model,
// workflow and category. It reads the columns that it is told, and knows nothing of what an import does beside.  cc -O3 -o aggregate aggregate.c && ./aggregate FILE
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

typedef __int128 exact;
typedef struct { const char *at, *end; } cell;
typedef struct { uint64_t hash; char *key; int length; exact sum[4]; long lines; } group;

enum { COLUMNS = 128, KEY = 1024, SLOTS = 1 << 18, PLACES = 12 };
static const char *MONEY[4] = {"BilledCost", "EffectiveCost", "ListCost", "ConsumedQuantity"};
static group groups[SLOTS];
static const char *file_end;

/* Cuts one line into cells; answers how many, and moves on behind its line break. */
static int cut(const char **at, cell *cells) {
  const char *p = *at;
  int n = 0;
  while (n < COLUMNS) {
    cell *c = &cells[n++];
    if (p < file_end && *p == '"') {
      c->at = ++p;
      while ((p = memchr(p, '"', file_end - p)) && p + 1 < file_end && p[1] == '"') p += 2;
      if (!p) p = file_end;
      c->end = p;
      if (p < file_end) p++;
    } else {
      c->at = p;
      while (p < file_end && *p != ',' && *p != '\n') p++;
      c->end = p;
    }
    if (p >= file_end || *p == '\n') break;
    p++;
  }
  *at = p < file_end ? p + 1 : p;
  return n;
}

/* A plain decimal in units of its twelfth place; 0 where it is none. An empty cell is nothing. */
static int read_exact(cell c, exact *value) {
  const char *p = c.at;
  int minus = p < c.end && *p == '-', places = -1, digits = 0;
  exact sum = 0;
  for (p += minus; p < c.end; p++) {
    if (*p == '.' && places < 0 && digits > 0) { places = 0; continue; }
    if (*p < '0' || *p > '9' || ++digits > 38) return 0;
    sum = sum * 10 + (*p - '0');
    if (places >= 0 && ++places > PLACES) return 0;
  }
  if (c.at != c.end && (digits == 0 || places == 0)) return 0;
  for (int k = places < 0 ? 0 : places; k < PLACES; k++) sum *= 10;
  *value = minus ? -sum : sum;
  return 1;
}

/* The text behind a name in JSON whose quotation marks are doubled, as CSV writes them. */
static cell inside(cell json, const char *name) {
  size_t length = strlen(name);
  const char *p = json.at < json.end ? memmem(json.at, json.end - json.at, name, length) : NULL;
  if (!p) return (cell){json.end, json.end};
  const char *end = memchr(p + length, '"', json.end - p - length);
  return (cell){p + length, end ? end : json.end};
}

static int add(char *key, int length, cell c) {
  int n = c.end - c.at;
  if (length + n + 1 >= KEY) n = KEY - length - 1;
  memcpy(key + length, c.at, n);
  key[length + n] = 31;
  return length + n + 1;
}

static group *find(const char *key, int length) {
  uint64_t hash = 1469598103934665603ULL;
  int i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, key + i, 8);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  for (; i < length; i++) hash = (hash ^ (unsigned char)key[i]) * 1099511628211ULL;
  hash ^= hash >> 31;
  uint64_t slot = hash & (SLOTS - 1);
  while (groups[slot].key && !(groups[slot].hash == hash && groups[slot].length == length && !memcmp(groups[slot].key, key, length))) slot = (slot + 1) & (SLOTS - 1);
  if (!groups[slot].key) {
    groups[slot] = (group){hash, memcpy(malloc(length), key, length), length, {0, 0, 0, 0}, 0};
  }
  return &groups[slot];
}

static int column(cell *head, int n, const char *name) {
  size_t length = strlen(name);
  for (int i = 0; i < n; i++)
    if ((size_t)(head[i].end - head[i].at) == length && !memcmp(head[i].at, name, length)) return i;
  fprintf(stderr, "no column %s\n", name);
  exit(1);
}

int main(int count, char **words) {
  int file = count > 1 ? open(words[1], O_RDONLY) : -1;
  struct stat about;
  if (file < 0 || fstat(file, &about)) return fprintf(stderr, "cannot open the file\n"), 1;
  const char *p = mmap(NULL, about.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (p == MAP_FAILED) return fprintf(stderr, "cannot map the file\n"), 1;
  madvise((void *)p, about.st_size, MADV_SEQUENTIAL);
  file_end = p + about.st_size;
  cell cells[COLUMNS];
  int wide = cut(&p, cells);
  int start = column(cells, wide, "ChargePeriodStart"), vendor = column(cells, wide, "ProviderName"), service = column(cells, wide, "ServiceName");
  int details = column(cells, wide, "SkuPriceDetails"), tags = column(cells, wide, "Tags"), category = column(cells, wide, "ChargeCategory"), money[4];
  for (int i = 0; i < 4; i++) money[i] = column(cells, wide, MONEY[i]);
  long lines = 0, refused = 0, found = 0;
  while (p < file_end) {
    int n = cut(&p, cells), length = 0, good = n == wide;
    exact sums[4];
    for (int i = 0; good && i < 4; i++) good = read_exact(cells[money[i]], &sums[i]);
    if (!good) { refused++; continue; }
    char key[KEY];
    cell month = cells[start];
    if (month.end - month.at > 7) month.end = month.at + 7;
    length = add(key, length, month);
    length = add(key, length, cells[vendor]);
    length = add(key, length, cells[service]);
    length = add(key, length, inside(cells[details], "\"\"x_model\"\":\"\""));
    length = add(key, length, inside(cells[tags], "\"\"workflow\"\":\"\""));
    length = add(key, length, cells[category]);
    group *g = find(key, length);
    if (g->lines++ == 0 && ++found > SLOTS / 2) return fprintf(stderr, "more groups than there is room for\n"), 1;
    for (int i = 0; i < 4; i++) g->sum[i] += sums[i];
    lines++;
  }
  exact total = 0;
  for (int i = 0; i < SLOTS; i++) total += groups[i].sum[0];
  unsigned long long unit = 1000000000000ULL;
  exact size = total < 0 ? -total : total;
  printf("%ld lines, %ld refused, %ld groups, billed %s%llu.%012llu\n", lines, refused, found, total < 0 ? "-" : "", (unsigned long long)(size / unit), (unsigned long long)(size % unit));
}
