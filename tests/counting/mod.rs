//! Counts what is allocated. The counter sees every thread, so a test that asks it is alone in its
//! program.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

#[global_allocator]
static ALLOCATOR: Counting = Counting { allocations: AtomicUsize::new(0) };

struct Counting {
    allocations: AtomicUsize,
}

// SAFETY: every request goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.allocations.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

/// How many allocations it takes.
pub fn allocations(of: impl FnOnce()) -> usize {
    let before = ALLOCATOR.allocations.load(Ordering::Relaxed);
    of();
    ALLOCATOR.allocations.load(Ordering::Relaxed) - before
}
