/* jpeg_turn.h - how a camera was held. Internal to read/. */
#ifndef GAOSHI_READ_JPEG_TURN_H
#define GAOSHI_READ_JPEG_TURN_H

#include <stddef.h>
#include <stdint.h>

/* Exif's orientation of a JPEG, 1 to 8; 1, upright, where it says nothing. */
int jpeg_turn_read(const uint8_t *bytes, size_t size);

#endif
