provider machine {
  probe class__loaded(char* class_name, uintptr_t class_name_len, uintptr_t class_loader_id, bool is_shared);
  probe thread__start(char* thread_name, uintptr_t thread_name_length, uintptr_t thread_id, uintptr_t native_thread_id, bool is_daemon);
  probe object__alloc(int thread_id, char* class_name, uintptr_t class_name_len, uintptr_t size);
};
