/** Deliveries, and how many of them were on time. */
package com.example.logistics;
