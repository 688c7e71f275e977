/*
 * Copyright notice.
 */
provider cache {
   /**
    * Fired when a connection object is allocated from the heap.
    * @param ptr pointer to the connection
    */
   probe conn__create(void *ptr);
   probe command__get(int connid, const char *key, int keylen, int size, int64_t casid);
   probe command__set(int connid, const char *key, int keylen, int size, int64_t casid);
   probe slabs__allocate(int size, int slabclass, int slabsize, void* ptr);
};

#pragma D attributes Unstable/Unstable/Common provider cache provider
