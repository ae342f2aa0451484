/** What docs/start.md makes. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
